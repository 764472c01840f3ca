# Sourced by the commands of deploy/: finds a JDK 25 or newer, and Maven.

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  local version
  version=$("$1/bin/javac" -version 2>&1) || return 1
  version=${version#javac }
  version=${version%%[.-]*}
  case $version in '' | *[!0-9]*) return 1 ;; esac
  [ "$version" -ge 25 ]
}

java_on_the_path() {
  local java
  java=$(command -v java) || return 1
  while [ -L "$java" ]; do
    local target
    target=$(readlink "$java")
    case $target in /*) java=$target ;; *) java=$(dirname "$java")/$target ;; esac
  done
  (cd "$(dirname "$java")/.." && pwd -P)
}

find_jdk() {
  local candidate
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return 0
  fi
  if candidate=$(java_on_the_path) && is_jdk_25 "$candidate"; then
    printf '%s\n' "$candidate"
    return 0
  fi
  if [ -x /usr/libexec/java_home ] && candidate=$(/usr/libexec/java_home -v 25+ 2>/dev/null) && is_jdk_25 "$candidate"; then
    printf '%s\n' "$candidate"
    return 0
  fi
  for candidate in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if is_jdk_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

# Installs one of the distribution's packages where this may be done without asking; says nothing and fails elsewhere.
install_package() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  local package
  for package in "$@"; do
    if ! apt-cache show "$package" >/dev/null 2>&1; then
      apt-get update -qq >/dev/null 2>&1 || return 1
    fi
    if apt-cache show "$package" >/dev/null 2>&1; then
      echo "Đang cài $package … / Installing $package …" >&2
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null 2>&1 && return 0
    fi
  done
  return 1
}

require_jdk_25() {
  find_jdk && return 0
  install_package openjdk-25-jdk-headless temurin-25-jdk && find_jdk && return 0
  fail "Cần JDK 25 trở lên. / A JDK 25 or newer is needed and could not be installed by itself: unpack one of" \
    "adoptium.net and name its folder: JAVA_HOME=/path/to/jdk-25 $0"
}

require_maven() {
  command -v mvn >/dev/null && return 0
  install_package maven && command -v mvn >/dev/null && return 0
  fail "Không tìm thấy Maven. / Maven is needed and could not be installed by itself: put the bin folder of one of" \
    "maven.apache.org there: PATH=/path/to/maven/bin:\$PATH $0"
}
