# shellcheck shell=sh
# Sourced by ./mvnw and ./chain: finds a JDK and puts it in JAVA_HOME.
# CHAIN_JDK_PLACES (directories separated by colons) replaces the usual places.

jdk_places() {
  if [ -n "${CHAIN_JDK_PLACES:-}" ]; then
    printf '%s\n' "$CHAIN_JDK_PLACES" | tr ':' '\n'
    return
  fi
  for place in /usr/lib/jvm/* /usr/java/* /opt/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/*; do
    if [ -x "$place/bin/javac" ]; then printf '%s\n' "$place"; fi
  done
}

# The home of the java on PATH, whatever links lead to it.
jdk_on_path() {
  command -v java >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# The feature release of the JDK in a directory; nothing when there is none.
jdk_release() {
  if [ ! -x "$1/bin/javac" ]; then return 0; fi
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p' | head -n 1
}

# find_jdk <release>: sets JAVA_HOME to a JDK of that release or a newer one; says what to do if there is none.
find_jdk() {
  jdk_found=''
  while IFS= read -r place; do
    release=$(jdk_release "$place")
    if [ -n "$release" ] && [ "$release" -ge "$1" ]; then
      jdk_found=$place
      break
    fi
  done <<LIST
${JAVA_HOME:-/nowhere}
$(jdk_on_path)
$(jdk_places)
LIST
  if [ -z "$jdk_found" ]; then
    echo "A JDK $1 or newer is needed and was not found in JAVA_HOME, on PATH or in the usual places. Install one:" >&2
    echo "  Debian, Ubuntu   apt install openjdk-$1-jdk        (or temurin-$1-jdk)" >&2
    echo "  macOS            brew install --cask temurin@$1" >&2
    echo "  anywhere         sdk install java $1-tem           (https://sdkman.io)" >&2
    echo "or set JAVA_HOME to where it is, and run this again." >&2
    return 1
  fi
  JAVA_HOME=$jdk_found
  export JAVA_HOME
}
