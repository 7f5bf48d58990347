"""Yongzhou, 22 March 2022: 永人社发〔2022〕3号. One module per article, in the order of its sentences."""
