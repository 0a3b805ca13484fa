package io.izyboost.catalog.page;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.CategoryView;
import io.izyboost.catalog.ChangeCategory;
import io.izyboost.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The headings of the storefront: named, ordered, switched on and off. */
@Named
@ViewScoped
public class ManageCategoriesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Catalog catalog;

    private List<CategoryView> all = List.of();
    private final Map<Long, String> names = new HashMap<>();
    private String name = "";

    @PostConstruct
    void load() {
        all = catalog.categories();
        names.clear();
        all.forEach(category -> names.put(category.id(), category.name()));
    }

    public void add() {
        catalog.addCategory(name);
        Say.done("catalog.categories.added", name);
        name = "";
        load();
    }

    public void rename(CategoryView category) {
        String typed = names.get(category.id());
        if (typed != null && !typed.equals(category.name())) {
            catalog.changeCategory(category.id(), new ChangeCategory(typed, null, null));
            load();
        }
    }

    public void turn(CategoryView category) {
        catalog.changeCategory(category.id(), new ChangeCategory(null, null, !category.enabled()));
        load();
    }

    /** Changes places with its neighbour; the places are numbered anew where two were the same. */
    public void move(CategoryView category, int by) {
        int from = all.indexOf(category);
        int to = from + by;
        if (from < 0 || to < 0 || to >= all.size()) {
            return;
        }
        CategoryView neighbour = all.get(to);
        boolean same = neighbour.position() == category.position();
        catalog.changeCategory(category.id(), new ChangeCategory(null, neighbour.position() + (same ? by : 0), null));
        catalog.changeCategory(neighbour.id(), new ChangeCategory(null, category.position(), null));
        load();
    }

    public List<CategoryView> getAll() {
        return all;
    }

    public Map<Long, String> getNames() {
        return names;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
