package vn.tuantra.local.process;

import vn.tuantra.local.StackFailure;

/** A process that did not come up, with the end of its log. */
public final class ChildFailure extends StackFailure {

    private static final long serialVersionUID = 1L;

    ChildFailure(Child child, String what) {
        super(child.name() + " " + what + ". The end of " + child.log() + ":\n" + child.tail());
    }
}
