// 一体机的设置。改引号里的字，或者数字、true 和 false；改完运行 sh seal-kiosk.sh，再启动。
// Settings of the kiosk. Change what is in quotation marks, the numbers, true and false; then run sh seal-kiosk.sh and start.
window.kioskSettings = {
  // 先替读者选好的城市：""（不选）、"lanzhou-2021-289"（兰州）、"yongzhou-2022-3"（永州）。
  // The city that is chosen beforehand: "" for none, "lanzhou-2021-289" or "yongzhou-2022-3".
  city: "",

  // 多少秒没有人碰就问一声；再过多少秒就清除。
  // Seconds without a touch before the screen asks; seconds after that until everything is cleared.
  idleSeconds: 60,
  warningSeconds: 15,

  // 能不能打印：true 能，false 不能。机器要接好打印机，打印时不弹对话框。
  // Whether pages can be printed: true or false. The machine needs a printer; no dialog is shown.
  printing: false,

  // 二维码用的公开网址，以 / 结尾，例如 "https://rs.example.gov.cn/ten-measures/"；空着就没有本站的二维码。
  // Public address for QR codes, with / at its end; without it there are none of this site's own pages.
  address: "",
};
