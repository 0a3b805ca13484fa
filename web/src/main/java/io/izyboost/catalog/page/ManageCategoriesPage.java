package io.izyboost.catalog.page;

import io.izyboost.catalog.Catalog;
import io.izyboost.catalog.CategorySort;
import io.izyboost.catalog.CategoryView;
import io.izyboost.catalog.ChangeCategory;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.ui.Rows;
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

    private final Map<Long, String> names = new HashMap<>();
    private Rows<CategoryView> rows;
    private String name = "";

    @PostConstruct
    void open() {
        rows = new Rows<>(CategoryView::id, this::read, new Rows.Sort(CategorySort.By.STOREFRONT, false), Map::of);
    }

    private Page<CategoryView> read(Rows.Sort sort, PageRequest page) {
        CategorySort by = new CategorySort(sort.by(CategorySort.By.class), sort.descending());
        Page<CategoryView> found = catalog.categories(by, page);
        names.clear();
        found.items().forEach(category -> names.put(category.id(), category.name()));
        return found;
    }

    public void add() {
        catalog.addCategory(name);
        Say.done("catalog.categories.added", name);
        name = "";
    }

    public void rename(CategoryView category) {
        String typed = names.get(category.id());
        if (typed != null && !typed.equals(category.name())) {
            catalog.changeCategory(category.id(), new ChangeCategory(typed, null, null));
        }
    }

    public void turn(CategoryView category) {
        catalog.changeCategory(category.id(), new ChangeCategory(null, null, !category.enabled()));
    }

    /** Changes places with its neighbour; the places are numbered anew where two were the same. */
    public void move(CategoryView moved, int by) {
        List<CategoryView> all = catalog.categories();
        int from = all.stream().map(CategoryView::id).toList().indexOf(moved.id());
        int to = from + by;
        if (from < 0 || to < 0 || to >= all.size()) {
            return;
        }
        CategoryView category = all.get(from);
        CategoryView neighbour = all.get(to);
        boolean same = neighbour.position() == category.position();
        catalog.changeCategory(category.id(), new ChangeCategory(null, neighbour.position() + (same ? by : 0), null));
        catalog.changeCategory(neighbour.id(), new ChangeCategory(null, category.position(), null));
    }

    public Rows<CategoryView> getRows() {
        return rows;
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
