package vn.tuantra.local.story;

/** Something that people do with the system, and that must then be seen by others. */
interface Story {

    String name();

    String title();

    /** Plays it; every hop goes onto the timeline. */
    void play(Stage stage, Timeline timeline);
}
