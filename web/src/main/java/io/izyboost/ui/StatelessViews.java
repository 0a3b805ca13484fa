package io.izyboost.ui;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Set;

/**
 * Views that visitors see, and that keep nothing on the server. That a view is transient stands in its text ("cheap"),
 * which is read when it is rendered; PrimeFaces asks before that, for its nonce, and would open a session to keep it in.
 */
public class StatelessViews implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final Set<String> OPEN = Set.of("/index.xhtml", "/api.xhtml", "/log-in.xhtml", "/sign-up.xhtml");

    static boolean has(String view) {
        return OPEN.contains(view) || view.startsWith("/WEB-INF/faults/");
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view != null && view.getViewId() != null && has(view.getViewId())) {
            view.setTransient(true);
        }
    }
}
