package io.izyboost.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIMessage;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The field that a refusal is about: of the form that was sent, and in a table of the row that was worked in. */
final class RefusedField {
    /** Up to the number of a row: {@code table:3:}. */
    private static final Pattern ROW = Pattern.compile("^.*:\\d+:");

    private final FacesContext faces;
    private final String name;
    private final Map<String, String> sent;
    private final String row;
    private @Nullable String clientId;
    private boolean hasMessage;

    private RefusedField(FacesContext faces, String name) {
        this.faces = faces;
        this.name = name;
        sent = faces.getExternalContext().getRequestParameterMap();
        row = row(sent.getOrDefault("jakarta.faces.source", ""));
    }

    /** The client id of the marked field; null where no text would stand beside it: it is said over the page then. */
    static @Nullable String mark(String name) {
        FacesContext faces = FacesContext.getCurrentInstance();
        RefusedField field = new RefusedField(faces, name);
        var visit = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        faces.getViewRoot().visitTree(visit, (context, component) -> field.look(component));
        return field.hasMessage ? field.clientId : null;
    }

    private VisitResult look(UIComponent component) {
        if (component instanceof UIForm && !sent.containsKey(component.getClientId(faces))) {
            return VisitResult.REJECT;
        }
        if (component instanceof UIMessage message && name.equals(message.getFor()) && isHere(component)) {
            hasMessage = true;
        } else if (component instanceof UIInput input && name.equals(input.getId()) && isHere(component)) {
            clientId = component.getClientId(faces);
            refuse(input);
        }
        return VisitResult.ACCEPT;
    }

    private boolean isHere(UIComponent component) {
        return row(component.getClientId(faces)).equals(row);
    }

    private static String row(String clientId) {
        Matcher row = ROW.matcher(clientId);
        return row.find() ? row.group() : "";
    }

    /** Marks the field, and keeps what was typed: an invalid field without it would be drawn empty. */
    private void refuse(UIInput input) {
        Object typed = input.getValue();
        input.setValid(false);
        if (typed instanceof String || typed instanceof Number) {
            String text = input.getConverter() == null
                    ? typed.toString()
                    : input.getConverter().getAsString(faces, input, typed);
            input.setSubmittedValue(text);
        }
    }
}
