package vn.tuantra.team.patrolteam.application;

import java.util.regex.Pattern;

/** Names with one space between their words, whatever a keyboard or a spreadsheet put there: else one name is two. */
public final class OneSpace {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private OneSpace() {}

    public static String in(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
