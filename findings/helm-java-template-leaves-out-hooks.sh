#!/usr/bin/env bash
# helm-java 0.0.21 (com.marcnuri.helm-java:helm-java), the real Helm 3 as a library.
#
# `helm template` prints hooks with everything else unless --no-hooks is given. The library's template leaves out every
# document that has the annotation helm.sh/hook, without a word and without a way to ask for it: a test that looks through
# what it renders never sees the jobs that run before an installation.
#
# Fails when the hook is rendered, or when the document beside it is not.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src/main/java/probe" "$work/chart/templates"

cat >"$work/chart/Chart.yaml" <<'CHART'
apiVersion: v2
name: chart
version: 0.1.0
CHART
for name in plain hook; do
  cat >"$work/chart/templates/$name.yaml" <<DOCUMENT
apiVersion: v1
kind: ConfigMap
metadata:
  name: the-$name
DOCUMENT
done
printf '  annotations:\n    helm.sh/hook: pre-install\n' >>"$work/chart/templates/hook.yaml"

cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>probe</groupId>
  <artifactId>probe</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
  </properties>
  <dependencies>
    <dependency>
      <groupId>com.marcnuri.helm-java</groupId>
      <artifactId>helm-java</artifactId>
      <version>0.0.21</version>
    </dependency>
  </dependencies>
</project>
POM

cat >"$work/src/main/java/probe/Probe.java" <<'JAVA'
package probe;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;

public class Probe {

    public static void main(String[] arguments) {
        String rendered = new Helm(Path.of(arguments[0])).template().withName("probe").call();
        boolean plain = rendered.contains("name: the-plain");
        boolean hook = rendered.contains("name: the-hook");
        System.out.println("helm-java 0.0.21: plain document rendered " + plain + ", hook rendered " + hook);
        System.exit(plain && !hook ? 0 : 1);
    }
}
JAVA

cd "$work"
mvn -q -B -ntp package dependency:copy-dependencies -DoutputDirectory=lib
java -cp "target/probe-1.jar:lib/*" probe.Probe "$work/chart"
