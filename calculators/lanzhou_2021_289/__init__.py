"""Lanzhou, 5 November 2021: 兰人社发〔2021〕289号. One module per article, in the order of its sentences."""
