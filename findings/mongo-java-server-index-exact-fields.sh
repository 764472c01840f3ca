#!/usr/bin/env bash
# mongo-java-server 1.47.0 (memory backend) with the MongoDB Java driver 5.8.1.
#
# A filter on _id and one more field is expected to find its document by the index on _id. This server uses an index only
# for a filter of exactly that index's fields: {_id: x} is answered from the index, {_id: x, version: 1} by looking at
# every document of the collection. Every optimistic write ("this id, if it is still at this version") therefore costs
# as much as the collection is large; tests that pass on a hundred documents time out on some ten thousand.
#
# Prints the time of 100 updates by either filter on 100,000 documents; fails when the second is not at least five times
# slower any more.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src/main/java/probe"

cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>probe</groupId>
  <artifactId>probe</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>de.bwaldvogel</groupId>
      <artifactId>mongo-java-server</artifactId>
      <version>1.47.0</version>
    </dependency>
    <dependency>
      <groupId>org.mongodb</groupId>
      <artifactId>mongodb-driver-sync</artifactId>
      <version>5.8.1</version>
    </dependency>
  </dependencies>
</project>
POM

cat >"$work/src/main/java/probe/Probe.java" <<'JAVA'
package probe;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.bson.Document;
import org.bson.conversions.Bson;

public class Probe {

    public static void main(String[] args) {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            MongoCollection<Document> cases = client.getDatabase("probe").getCollection("cases");
            List<Document> all = new ArrayList<>();
            for (int i = 0; i < 100_000; i++) {
                all.add(new Document("_id", i).append("version", 1));
            }
            cases.insertMany(all);
            IntFunction<Bson> byId = id -> Filters.eq("_id", id);
            IntFunction<Bson> byIdAndVersion = id -> new Document("_id", id).append("version", 1);
            time(cases, byId);
            long one = time(cases, byId);
            long other = time(cases, byIdAndVersion);
            System.out.printf("TIME by _id: %d us, by _id and version: %d us, ratio %d%n", one, other, other / one);
        } finally {
            server.shutdownNow();
        }
    }

    private static long time(MongoCollection<Document> cases, IntFunction<Bson> filter) {
        long begun = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            if (cases.updateOne(filter.apply(i * 199), Updates.inc("changes", 1)).getMatchedCount() != 1) {
                throw new IllegalStateException("not found");
            }
        }
        return (System.nanoTime() - begun) / 1000;
    }
}
JAVA

cd "$work"
mvn -B -q -ntp compile dependency:build-classpath -Dmdep.outputFile=classpath >build.log 2>&1 || { cat build.log; exit 1; }
java -cp "target/classes:$(cat classpath)" probe.Probe >out.log 2>&1 || { cat out.log; exit 1; }
grep '^TIME' out.log || { cat out.log; exit 1; }
ratio=$(sed -n 's/^TIME.*ratio //p' out.log)
[ "$ratio" -ge 5 ] || { echo "changed: the ratio is only $ratio"; exit 1; }
echo "as described: one field more than the index has, and every document is looked at"
