package io.izyboost.ui;

import io.izyboost.kernel.DomainException;
import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIMessage;
import jakarta.faces.component.UIOutput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The field that a refusal is about: of the form that was sent, and in a table of the row that was worked in. It has the
 * door's word as its id, or as {@code pt:data-field} where its id is another one.
 */
final class RefusedField {
    /** Up to the number of a row: {@code table:3:}. */
    private static final Pattern ROW = Pattern.compile("^.*:\\d+:");

    private final FacesContext faces;
    private final String name;
    private final Map<String, String> sent;
    private final String row;
    private String id;
    private @Nullable String clientId;
    private @Nullable Object label;
    private boolean hasMessage;

    private RefusedField(FacesContext faces, String name) {
        this.faces = faces;
        this.name = name;
        id = name;
        sent = faces.getExternalContext().getRequestParameterMap();
        row = row(sent.getOrDefault("jakarta.faces.source", ""));
    }

    /** As the page has it; null: the refusal is about no field. */
    static @Nullable RefusedField of(DomainException refusal) {
        if (refusal.field() == null) {
            return null;
        }
        RefusedField field = new RefusedField(FacesContext.getCurrentInstance(), refusal.field());
        field.visit(field::find);
        field.visit(field::findWords);
        return field;
    }

    /** What the reader calls it; null where the page has no such field. */
    @Nullable
    String label() {
        return label == null ? null : label.toString();
    }

    /** Its client id; null where no text would stand beside it: it is said over the page then. Marks it as refused. */
    @Nullable
    String mark() {
        visit(this::refuse);
        return hasMessage ? clientId : null;
    }

    private void visit(Consumer<UIComponent> look) {
        var visit = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        faces.getViewRoot().visitTree(visit, (context, component) -> {
            if (component instanceof UIForm && !sent.containsKey(component.getClientId(faces))) {
                return VisitResult.REJECT;
            }
            if (isHere(component)) {
                look.accept(component);
            }
            return VisitResult.ACCEPT;
        });
    }

    private void find(UIComponent component) {
        if (component instanceof UIInput
                && (name.equals(component.getId()) || name.equals(passed(component, "data-field")))) {
            id = component.getId();
            clientId = component.getClientId(faces);
            label = passed(component, "aria-label");
        }
    }

    private void findWords(UIComponent component) {
        if (component instanceof UIMessage message && id.equals(message.getFor())) {
            hasMessage = true;
        } else if (component instanceof UIOutput words
                && id.equals(words.getAttributes().get("for"))) {
            label = words.getValue();
        }
    }

    private @Nullable Object passed(UIComponent component, String attribute) {
        Map<String, Object> all = component.getPassThroughAttributes(false);
        Object value = all == null ? null : all.get(attribute);
        return value instanceof ValueExpression expression ? expression.getValue(faces.getELContext()) : value;
    }

    private boolean isHere(UIComponent component) {
        return row(component.getClientId(faces)).equals(row);
    }

    private static String row(String clientId) {
        Matcher row = ROW.matcher(clientId);
        return row.find() ? row.group() : "";
    }

    /** Keeps what was typed: an invalid field without it would be drawn empty. */
    private void refuse(UIComponent component) {
        if (!(component instanceof UIInput input)
                || !component.getClientId(faces).equals(clientId)) {
            return;
        }
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
