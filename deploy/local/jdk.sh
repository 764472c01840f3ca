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

require_jdk_25() {
  find_jdk ||
    fail "Cần JDK 25 trở lên. / A JDK 25 or newer is needed: set JAVA_HOME, or put its java on the path."
}

require_maven() {
  command -v mvn >/dev/null ||
    fail "Không tìm thấy Maven. / Maven is needed to build, and there is no mvn on the path."
}
