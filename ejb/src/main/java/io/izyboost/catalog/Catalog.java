package io.izyboost.catalog;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Page;
import io.izyboost.kernel.PageRequest;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.kernel.access.Subject;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The services of the panel at hand: what can be ordered, what customers are shown, and what staff change. */
@Stateless
public class Catalog {
    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    ServiceQueries queries;

    @Inject
    CategoryRows categories;

    @Inject
    ServiceEdits edits;

    @Inject
    AppClock clock;

    /** The service if it can be ordered now: it, its category and its provider are on, and the provider lists it. */
    public Optional<SellableService> sellable(ServiceId id) {
        return queries.sellable(id.value());
    }

    /** All that customers can order, in the order of the storefront. */
    public List<ServiceOffer> offer() {
        return queries.offer();
    }

    /** What the storefront says about a service; empty for one that cannot be ordered. */
    public String description(ServiceId id) {
        return queries.description(id.value()).orElse("");
    }

    @RequiresPermission(Permission.CATALOG_READ)
    public Page<ServiceRow> list(ServiceFilter filter, PageRequest page) {
        return list(filter, ServiceSort.STOREFRONT, page);
    }

    @RequiresPermission(Permission.CATALOG_READ)
    public Page<ServiceRow> list(ServiceFilter filter, ServiceSort sort, PageRequest page) {
        return queries.list(filter, sort, page);
    }

    /** The next part of a walk over all services that the filter lets through, by their numbers. */
    @RequiresPermission(Permission.CATALOG_READ)
    public List<ServiceRow> listAbove(ServiceFilter filter, @Nullable ServiceId last) {
        return queries.above(filter, last, PageRequest.MOST);
    }

    @RequiresPermission(Permission.CATALOG_READ)
    public ServiceRow get(ServiceId id) {
        return queries.find(id.value()).orElseThrow(() -> new DomainException(ErrorCode.SERVICE_UNKNOWN, id));
    }

    @RequiresPermission(Permission.CATALOG_READ)
    public Page<ServiceChangeView> changes(ServiceId id, PageRequest page) {
        get(id); // or it is not of this panel
        return queries.changes(id.value(), page);
    }

    /** Adds a service that people work by hand; what providers deliver comes by import. */
    @RequiresPermission(Permission.CATALOG_WRITE)
    @Audited("catalog.add")
    public ServiceId add(AddService added) {
        if (!added.type().isSold()) {
            throw DomainException.at(
                    "type", ErrorCode.TYPE_NOT_YET_SOLD, added.type().wire());
        }
        if (added.provider() != null && !queries.isManualAccount(added.provider())) {
            throw DomainException.at("provider", ErrorCode.INVALID_INPUT, "provider");
        }
        SoldService service = new SoldService(CatalogTexts.clean(added, found(added.category())), clock.instant());
        em.persist(service);
        em.flush();
        return new ServiceId(service.id());
    }

    @RequiresPermission(Permission.CATALOG_WRITE)
    @Audited("catalog.change")
    public ServiceRow change(ServiceId id, ChangeService change) {
        // before the service is locked, as imports do: else the two could wait for each other
        CategoryRef category = change.category() == null ? null : found(change.category());
        SoldService service = em.find(SoldService.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (service == null) {
            throw new DomainException(ErrorCode.SERVICE_UNKNOWN, id);
        }
        ServiceLog log = new ServiceLog(id.value(), clock.instant(), "edit");
        service.change(CatalogTexts.clean(change, category), log);
        edits.note(log);
        em.flush();
        return get(id);
    }

    /** Changes all services that the filter lets through; returns how many. */
    @RequiresPermission(Permission.CATALOG_WRITE)
    @Audited("catalog.change-all")
    public int changeAll(ServiceFilter filter, ChangeAll change) {
        return changeAll(ServiceWhere.of(filter), change);
    }

    /** The same for chosen services. */
    @RequiresPermission(Permission.CATALOG_WRITE)
    @Audited("catalog.change-all")
    public int changeAll(Collection<ServiceId> services, ChangeAll change) {
        return changeAll(ServiceWhere.of(services), change);
    }

    private int changeAll(ServiceWhere where, ChangeAll change) {
        if (change.category() != null) {
            category(change.category());
        }
        return edits.apply(where, change);
    }

    /** All categories, in the order of the storefront; read by the storefront, too. */
    public List<CategoryView> categories() {
        return categories.all();
    }

    @RequiresPermission(Permission.CATALOG_READ)
    public Page<CategoryView> categories(CategorySort sort, PageRequest page) {
        return categories.list(sort, page);
    }

    @RequiresPermission(Permission.CATALOG_WRITE)
    @Audited("catalog.add-category")
    public CategoryView addCategory(@Subject String name) {
        String clean = CatalogTexts.category(name);
        return categories
                .make(clean)
                .map(categories::get)
                .orElseThrow(() -> DomainException.at("name", ErrorCode.CONFLICT, clean));
    }

    @RequiresPermission(Permission.CATALOG_WRITE)
    @Audited("catalog.change-category")
    public CategoryView changeCategory(long id, ChangeCategory change) {
        Category category = category(id);
        ChangeCategory clean = change.name() == null
                ? change
                : new ChangeCategory(CatalogTexts.category(change.name()), change.position(), change.enabled());
        if (clean.name() != null
                && categories.named(clean.name()).filter(other -> other != id).isPresent()) {
            throw DomainException.at("name", ErrorCode.CONFLICT, clean.name());
        }
        category.change(clean);
        em.flush();
        return categories.get(id);
    }

    /** By its number; made on the way where only a name is given and none has it. */
    private CategoryRef found(CategoryRef wanted) {
        if (wanted.id() != null) {
            return CategoryRef.of(category(wanted.id()).id());
        }
        String name = CatalogTexts.category(wanted.name() == null ? "" : wanted.name());
        return CategoryRef.of(categories
                .named(name)
                .or(() -> categories.make(name))
                .or(() -> categories.named(name)) // somebody else has just made it
                .orElseThrow(() -> new DomainException(ErrorCode.STALE)));
    }

    private Category category(long id) {
        Category category = em.find(Category.class, id);
        if (category == null) {
            throw DomainException.at("category", ErrorCode.NOT_FOUND, id);
        }
        return category;
    }
}
