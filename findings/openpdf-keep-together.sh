#!/usr/bin/env bash
# OpenPDF 3.0.5: Paragraph.setKeepTogether(true) together with Paragraph.setMultipliedLeading(…).
#
# A heading that must not be torn apart is expected to be drawn where it was added. With a multiplied leading it is not in
# the document at all: nothing is thrown, nothing is logged, and the text before and after it stands there. Either setting
# alone leaves the text in the file. A document that loses its headings silently is found only by reading it back.
#
# Needs a JDK 21 or newer in JAVA_HOME or on the path. Fails when the heading is drawn, or is lost with one of the
# settings alone.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>probe</groupId>
  <artifactId>probe</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.github.librepdf</groupId>
      <artifactId>openpdf</artifactId>
      <version>3.0.5</version>
    </dependency>
  </dependencies>
</project>
POM

cat >"$work/Probe.java" <<'JAVA'
import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

public class Probe {
    public static void main(String[] arguments) throws Exception {
        System.out.println(drawn(true, false) + " " + drawn(false, true) + " " + drawn(true, true));
    }

    private static boolean drawn(boolean together, boolean leading) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        Paragraph heading = new Paragraph("Heading");
        heading.setKeepTogether(together);
        if (leading) {
            heading.setMultipliedLeading(1.15f);
        }
        document.add(new Paragraph("Before"));
        document.add(heading);
        document.add(new Paragraph("After"));
        document.close();
        String text = new PdfTextExtractor(new PdfReader(bytes.toByteArray())).getTextFromPage(1);
        if (!text.contains("Before") || !text.contains("After")) {
            throw new IllegalStateException("the probe does not read what it wrote: " + text);
        }
        return text.contains("Heading");
    }
}
JAVA

mvn -q -B -ntp -f "$work/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
seen=$("$java" -cp "$(cat "$work/classpath")" "$work/Probe.java" 2>"$work/log" | tail -1)
echo "OpenPDF 3.0.5: drawn when kept together: ${seen%% *}; with a multiplied leading: $(echo "$seen" | cut -d' ' -f2);" \
  "with both: ${seen##* }"
[ "$seen" = "true true false" ]
