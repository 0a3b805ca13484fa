package io.izyboost.tenancy.page;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.tenancy.settings.PanelSettings;
import io.izyboost.ui.Say;
import io.izyboost.ui.brand.Brand;
import io.izyboost.ui.brand.Look;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Name and colours of the panel, with a preview. What is saved holds from the next page on: the one it leads to. */
@Named
@ViewScoped
public class ManageSettingsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Set<String> DONE = Set.of("saved", "logoSaved", "logoRemoved");
    private static final int LONGEST_TAGLINE = 160;

    @Inject
    PanelSettings settings;

    @Inject
    Brand brand;

    private @Nullable String done;
    private @Nullable String name;
    private @Nullable String tagline;
    private String colour = "";
    private String textColour = "";
    private String neutral = "";
    private boolean textChosen;

    @PostConstruct
    void read() {
        name = brand.getName();
        tagline = brand.getTagline();
        colour = brand.getColour();
        neutral = brand.getNeutral();
        textChosen = !brand.getTextColour().isEmpty();
        textColour = textChosen ? brand.getTextColour() : "#ffffff";
    }

    public @Nullable String save() {
        try {
            Map<String, String> values = new HashMap<>(getLook().checked().settings());
            values.put(Brand.TAGLINE, line(tagline, "tagline", LONGEST_TAGLINE));
            settings.put(Objects.requireNonNullElse(name, ""), values);
            return shownAnew("saved");
        } catch (DomainException e) {
            Say.refused(e);
            return null;
        }
    }

    /**
     * Sheets are linked in the head of a page, so a changed look needs a whole one. What was done stands in its address:
     * a preview that is still under way would take a message out of the flash.
     */
    static String shownAnew(String done) {
        return "/manage/settings.xhtml?faces-redirect=true&done=" + done;
    }

    /** Says what the address says was done. */
    public void arrived() {
        if (done != null && DONE.contains(done)) {
            Say.done("tenancy.settings." + done);
        }
    }

    public void preview() {
        // the fields have set the values; the view draws them
    }

    private static String line(@Nullable String text, String field, int longest) {
        String clean = Objects.requireNonNullElse(text, "").strip();
        if (clean.length() > longest || clean.chars().anyMatch(Character::isISOControl)) {
            throw DomainException.at(field, ErrorCode.INVALID_INPUT, field);
        }
        return clean;
    }

    public Look getLook() {
        return new Look(colour, textChosen ? textColour : "", neutral);
    }

    public List<String> getNeutrals() {
        return Look.neutrals();
    }

    public @Nullable String getDone() {
        return done;
    }

    public void setDone(@Nullable String done) {
        this.done = done;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getTagline() {
        return tagline;
    }

    public void setTagline(@Nullable String tagline) {
        this.tagline = tagline;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(@Nullable String colour) {
        this.colour = Objects.requireNonNullElse(colour, "");
    }

    public String getTextColour() {
        return textColour;
    }

    public void setTextColour(@Nullable String textColour) {
        this.textColour = Objects.requireNonNullElse(textColour, "");
    }

    public String getNeutral() {
        return neutral;
    }

    public void setNeutral(@Nullable String neutral) {
        this.neutral = Objects.requireNonNullElse(neutral, "");
    }

    public boolean isTextChosen() {
        return textChosen;
    }

    public void setTextChosen(boolean textChosen) {
        this.textChosen = textChosen;
    }
}
