package io.izyboost.panels.page;

import io.izyboost.panels.NearPanel;
import io.izyboost.panels.PanelsAround;
import io.izyboost.ui.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The panels around this one, in the head of the shell. Nothing is asked for until it is opened. */
@Named
@RequestScoped
public class PanelSwitcher {
    @Inject
    PanelsAround panels;

    @Inject
    Reader reader;

    private String text = "";
    private boolean open;
    private @Nullable NearPanel parent;
    private List<NearPanel> below = List.of();

    public void look() {
        open = true;
        if (reader.isOperator() && !text.isBlank()) {
            below = panels.find(text);
        } else if (reader.isStaff()) {
            parent = text.isBlank() ? panels.parent().orElse(null) : null;
            below = panels.children(text);
        }
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isNothing() {
        return parent == null && below.isEmpty();
    }

    /** Whether there may be more than are shown. */
    public boolean isFull() {
        return below.size() == PanelsAround.MOST;
    }

    public @Nullable NearPanel getParent() {
        return parent;
    }

    public List<NearPanel> getBelow() {
        return below;
    }

    /** Whether the list is of all panels, not of those below this one. */
    public boolean isEverywhere() {
        return reader.isOperator() && !text.isBlank();
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
