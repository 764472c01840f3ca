package vn.tuantra.edge.route;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.tuantra.edge.EdgeProperties.Bodies;

/**
 * How much may be sent where. A service that refuses a large body answers without reading it and closes, and its answer
 * is lost on the way to whoever still writes: what is far too much has to be refused here.
 */
final class BodyLimits {

    private record Upload(PathPattern path, DataSize largest) {}

    private final DataSize usual;
    private final List<Upload> uploads;

    BodyLimits(Bodies bodies) {
        this.usual = bodies.usual();
        this.uploads = bodies.uploads().stream()
                .map(upload -> new Upload(PathPatternParser.defaultInstance.parse(upload.path()), upload.largest()))
                .toList();
    }

    DataSize of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return uploads.stream()
                .filter(upload -> upload.path().matches(parsed))
                .map(Upload::largest)
                .findFirst()
                .orElse(usual);
    }
}
