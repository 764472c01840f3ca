# Sourced by deploy/test after jdk.sh: the stories of the screens need a real browser.

has_chromium() {
  [ -x "${TUANTRA_CHROMIUM:-}" ] && return 0
  local place
  for place in /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    [ -x "$place" ] && return 0
  done
  return 1
}

require_chromium() {
  has_chromium && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Đang cài Chromium cho các bài thử màn hình … / Installing Chromium for the tests of the screens …"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null || true
    has_chromium && return 0
  fi
  fail "Cần Chromium hoặc Chrome cho các bài thử màn hình. / The tests of the screens need Chromium or Chrome:" \
    "install it, name it in TUANTRA_CHROMIUM, or leave the stories out: deploy/test --quick"
}
