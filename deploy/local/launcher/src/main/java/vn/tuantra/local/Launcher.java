package vn.tuantra.local;

/** What {@code deploy/run} starts. */
final class Launcher {

    private static final int USAGE = 2;

    private Launcher() {}

    public static void main(String[] words) {
        try {
            Arguments arguments = Arguments.parse(words);
            if (arguments.help()) {
                System.out.print(Arguments.usage());
                return;
            }
            System.exit(new Session(arguments, System.out, System.err).run());
        } catch (UsageError error) {
            System.err.println(error.getMessage());
            System.err.print(Arguments.usage());
            System.exit(USAGE);
        }
    }
}
