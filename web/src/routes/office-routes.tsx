import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { logSearch } from '../audit/log';
import { catalogueSearch } from '../catalogue/catalogue-search';
import { filterFrom, kindFrom } from '../memberships/memberships';
import { PATH_OF, placesFor } from '../office/places';
import { seatIn, whoAmI } from '../parts/seats';
import { queries } from '../queries';
import { network } from './network-route';

// Every page is fetched when it is first opened, so that the first one is small.
const PrequalificationPage = lazyRouteComponent(() => import('../prequalification/prequalification-page'), 'PrequalificationPage');
const SupplierPage = lazyRouteComponent(() => import('../prequalification/supplier-page'), 'SupplierPage');

/** The network's own pages share their tabs. */
const office = createRoute({
  getParentRoute: () => network,
  id: 'office-pages',
  component: lazyRouteComponent(() => import('../office/office-frame'), 'OfficeFrame'),
});
const officeStart = createRoute({
  getParentRoute: () => network,
  path: 'office',
  beforeLoad: async ({ params }) => {
    const me = await queries.ensureQueryData(whoAmI);
    const seat = me && seatIn(me, params.slug);
    const [place] = seat ? placesFor(seat) : [];
    throw place ? redirect({ to: `/networks/$slug/${PATH_OF[place]}`, params }) : notFound();
  },
});
const members = createRoute({
  getParentRoute: () => office,
  path: 'office/members',
  component: lazyRouteComponent(() => import('../memberships/list-pages'), 'MembersPage'),
  validateSearch: filterFrom,
});
const customers = createRoute({
  getParentRoute: () => office,
  path: 'office/customers',
  component: lazyRouteComponent(() => import('../memberships/list-pages'), 'CustomersPage'),
  validateSearch: filterFrom,
});
const suppliers = createRoute({
  getParentRoute: () => office,
  path: 'office/suppliers',
  component: lazyRouteComponent(() => import('../memberships/list-pages'), 'SuppliersPage'),
  validateSearch: filterFrom,
});
const application = createRoute({
  getParentRoute: () => office,
  path: 'office/applications/new',
  component: lazyRouteComponent(() => import('../memberships/application-page'), 'ApplicationPage'),
  validateSearch: ({ kind }: Record<string, unknown>) => ({ kind: kindFrom(kind) }),
});
const membership = createRoute({
  getParentRoute: () => office,
  path: 'office/memberships/$membershipId',
  component: lazyRouteComponent(() => import('../memberships/membership-page'), 'MembershipPage'),
  validateSearch: ({ change }: Record<string, unknown>): { change?: boolean } => (change === true ? { change } : {}),
});
const prequalification = createRoute({ getParentRoute: () => office, path: 'prequalification', component: PrequalificationPage });
const prequalificationOfSupplier = createRoute({ getParentRoute: () => office, path: 'prequalification/$membershipId', component: SupplierPage });
const people = createRoute({
  getParentRoute: () => office,
  path: 'people',
  component: lazyRouteComponent(() => import('../people/people-page'), 'PeoplePage'),
  validateSearch: ({ membership: chosen }: Record<string, unknown>): { membership?: string } =>
    typeof chosen === 'string' ? { membership: chosen } : {},
});
const webhooks = createRoute({
  getParentRoute: () => office,
  path: 'webhooks',
  component: lazyRouteComponent(() => import('../webhooks/webhooks-page'), 'WebhooksPage'),
});
const catalogue = createRoute({
  getParentRoute: () => office,
  path: 'office/catalogue',
  component: lazyRouteComponent(() => import('../catalogue/catalogue-page'), 'CataloguePage'),
  validateSearch: catalogueSearch,
});
const indices = createRoute({
  getParentRoute: () => office,
  path: 'office/indices',
  component: lazyRouteComponent(() => import('../indices/indices-page'), 'IndicesPage'),
});
const indexSeries = createRoute({
  getParentRoute: () => office,
  path: 'office/indices/$seriesId',
  component: lazyRouteComponent(() => import('../indices/series-page'), 'SeriesPage'),
});
const registrations = createRoute({
  getParentRoute: () => office,
  path: 'office/registrations',
  component: lazyRouteComponent(() => import('../registration/registrations-page'), 'RegistrationsPage'),
});
const rules = createRoute({
  getParentRoute: () => office,
  path: 'office/rules',
  component: lazyRouteComponent(() => import('../rules/rules-page'), 'RulesPage'),
  validateSearch: ({ change }: Record<string, unknown>): { change?: boolean } => (change === true ? { change } : {}),
});
const jobs = createRoute({
  getParentRoute: () => office,
  path: 'office/jobs',
  component: lazyRouteComponent(() => import('../jobs/jobs-page'), 'JobsPage'),
});
const audit = createRoute({
  getParentRoute: () => office,
  path: 'office/log',
  component: lazyRouteComponent(() => import('../audit/audit-page'), 'AuditPage'),
  validateSearch: logSearch,
});

/** The network's own pages. */
export const officeRoutes = [
  officeStart,
  office.addChildren([
    webhooks,
    members,
    customers,
    registrations,
    suppliers,
    application,
    membership,
    prequalification,
    prequalificationOfSupplier,
    people,
    catalogue,
    indices,
    indexSeries,
    rules,
    jobs,
    audit,
  ]),
];
