# Sourced by deploy/test after jdk.sh: the modules of the pages that need no browser are tested by node, without a bundler.

has_node() {
  command -v node >/dev/null || return 1
  local version
  version=$(node --version 2>/dev/null) || return 1
  version=${version#v}
  version=${version%%.*}
  case $version in '' | *[!0-9]*) return 1 ;; esac
  # The first with hooks for modules and a test runner to rely on.
  [ "$version" -ge 20 ]
}

require_node() {
  has_node && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Đang cài Node.js cho các bài thử trang … / Installing Node.js for the tests of the pages …"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs >/dev/null || true
    has_node && return 0
  fi
  fail "Cần Node.js 20 trở lên cho các bài thử trang. / The tests of the pages need Node.js 20 or newer:" \
    "install it and put node on the path."
}

test_pages() {
  (cd "$home" && node --import ./deploy/local/page-modules.mjs --test --test-reporter=dot \
    platform/service-chassis/src/test/look/*.test.mjs *-service/src/test/page/*.test.mjs) ||
    fail "" "Bài thử trang không đạt. / The tests of the pages failed: see above."
}
