package io.izyboost.ui.brand;

import io.izyboost.tenancy.TenantContext;
import io.izyboost.tenancy.settings.PanelFile;
import io.izyboost.tenancy.settings.PanelSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The look of the present panel for one request. */
@Named
@RequestScoped
public class Brand {
    /** Names under which the look is stored. */
    public static final String COLOUR = "brand.colour";

    /** Of the text on it; not there: the one of black and white that can be read best. */
    public static final String TEXT_COLOUR = "brand.text-colour";

    public static final String NEUTRAL = "brand.neutral";
    public static final String TAGLINE = "brand.tagline";
    public static final String LOGO = "logo";

    @Inject
    PanelSettings settings;

    private Map<String, String> values = Map.of();
    private Optional<PanelFile> logo = Optional.empty();

    @PostConstruct
    void read() {
        values = settings.all();
        logo = settings.file(LOGO);
    }

    public String getName() {
        return TenantContext.current().name();
    }

    public String getTagline() {
        return values.getOrDefault(TAGLINE, "");
    }

    public String getColour() {
        return values.getOrDefault(COLOUR, Palette.DEFAULT_BRAND);
    }

    /** Empty: chosen by itself. */
    public String getTextColour() {
        return values.getOrDefault(TEXT_COLOUR, "");
    }

    public String getNeutral() {
        return Neutral.of(values.getOrDefault(NEUTRAL, "")).word();
    }

    public String getLetter() {
        return getName().substring(0, 1).toUpperCase(Locale.ROOT);
    }

    public boolean isLogoShown() {
        return logo.isPresent();
    }

    /** Changes with every change of the look, so that sheets and logo can be kept for long. */
    public String getVersion() {
        String seen = css()
                + getName()
                + logo.map(file -> file.updatedAt().toString()).orElse("");
        return Integer.toHexString(seen.hashCode());
    }

    Optional<PanelFile> logo() {
        return logo;
    }

    String css() {
        return palette().css();
    }

    Palette palette() {
        return new Look(getColour(), getTextColour(), getNeutral()).palette();
    }
}
