package org.concord.officer;

import java.util.List;

/** A stretch of the rota as somebody wants it, checked but for who the people are. */
record RotaDraft(RotaWindow window, List<Shift> shifts) {

    RotaDraft {
        shifts = List.copyOf(shifts);
    }
}
