package vn.tuantra.patrol.position;

/** What remains of a track when its points are gone. */
record TrackSummary(long lengthMetres, long areaSquareMetres) {

    static TrackSummary of(Track track) {
        return new TrackSummary(track.lengthMetres(), track.areaSquareMetres());
    }
}
