# 先核对文件，再打开一体机的浏览器（Windows）。没有在 Windows 上试过。
# Checks the files, then opens the kiosk's browser (Windows). Not tested on Windows.
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$list = Join-Path $here 'SHA256SUMS'
if (-not (Test-Path -LiteralPath $list)) {
    Write-Host "缺少清单 SHA256SUMS，没法核对。 / The list SHA256SUMS is missing; nothing can be checked."
    exit 1
}

$wrong = $false
$listed = @{}
foreach ($line in [IO.File]::ReadAllLines($list)) {
    $sum, $name = $line -split '  ', 2
    $listed[$name] = $true
    $file = Join-Path $here $name
    if (-not (Test-Path -LiteralPath $file)) {
        Write-Host "缺少 / Missing: $name"
        $wrong = $true
    } elseif ((Get-FileHash -Algorithm SHA256 -LiteralPath $file).Hash -ne $sum) {
        Write-Host "改动过 / Changed: $name"
        $wrong = $true
    }
}
foreach ($file in Get-ChildItem -LiteralPath $here -Recurse -File -Force) {
    $name = $file.FullName.Substring($here.Length + 1).Replace('\', '/')
    if ($name -notin 'SHA256SUMS', 'SHA256SUMS.sig' -and -not $listed.ContainsKey($name)) {
        Write-Host "多出来 / Extra: $name"
        $wrong = $true
    }
}
if ($wrong) {
    Write-Host "没有启动。请重新拷贝整个文件夹。 / Not started. Copy the whole folder again."
    exit 1
}

$places = @(
    "$env:ProgramFiles\Chromium\Application\chrome.exe",
    "$env:ProgramFiles\Google\Chrome\Application\chrome.exe",
    "${env:ProgramFiles(x86)}\Google\Chrome\Application\chrome.exe",
    "$env:LocalAppData\Chromium\Application\chrome.exe"
)
$browser = $places | Where-Object { Test-Path -LiteralPath $_ } | Select-Object -First 1
if (-not $browser) {
    Write-Host "找不到 Chromium 或 Chrome。 / Neither Chromium nor Chrome was found."
    exit 1
}

$userData = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
$options = @(
    '--kiosk', '--incognito', "--user-data-dir=`"$userData`"",
    '--no-first-run', '--no-default-browser-check', '--noerrdialogs', '--disable-session-crashed-bubble',
    '--deny-permission-prompts', '--disable-pinch', '--overscroll-history-navigation=0',
    '--disable-features=Translate,OverscrollHistoryNavigation,TouchpadOverscrollHistoryNavigation',
    '--disable-extensions', '--disable-sync', '--disable-background-networking', '--disable-component-update', '--no-pings',
    '--host-resolver-rules="MAP * ~NOTFOUND"'
)
if (Select-String -Quiet -LiteralPath (Join-Path $here 'kiosk-settings.js') -Pattern '^\s*printing:\s*true') {
    $options += '--kiosk-printing'
}
try {
    Start-Process -Wait -FilePath $browser -ArgumentList ($options + "`"$(Join-Path $here 'index.html')`"")
} finally {
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue -LiteralPath $userData
}
