# Sourced by deploy/test after jdk.sh: the alert rules are tried by Prometheus' own tool.

has_promtool() {
  local place
  for place in "${TUANTRA_PROMTOOL:-}" "$(command -v promtool || true)" "$home/deploy/.local/promtool/usr/bin/promtool"; do
    if [ -n "$place" ] && [ -x "$place" ]; then
      export TUANTRA_PROMTOOL=$place
      return 0
    fi
  done
  return 1
}

# The tool alone: installing the package would start a server. With `needed` nothing goes on without it.
require_promtool() {
  has_promtool && return 0
  if command -v apt-get >/dev/null && command -v dpkg >/dev/null; then
    echo "Đang tải promtool cho các luật cảnh báo … / Fetching promtool for the alert rules …"
    mkdir -p "$home/deploy/.local/promtool"
    (
      cd "$home/deploy/.local/promtool"
      { apt-get download -qq prometheus || { apt-get update -qq && apt-get download -qq prometheus; }; } >/dev/null 2>&1 &&
        dpkg -x prometheus_*.deb .
    ) || true
    has_promtool && return 0
  fi
  [ "${1:-}" = needed ] || {
    echo "Không có promtool: bỏ qua các bài thử luật cảnh báo. / No promtool: the cases of the alert rules are left out." >&2
    return 0
  }
  fail "Cần promtool của Prometheus cho các luật cảnh báo. / The tests of the alert rules need Prometheus' promtool:" \
    "put it on the path, or name it in TUANTRA_PROMTOOL."
}
