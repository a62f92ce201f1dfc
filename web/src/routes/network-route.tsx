import { createRootRoute, createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { Frame } from '../frame/frame';
import { seatIn, seatsOf, whoAmI } from '../parts/seats';
import { Failed, Missing } from '../parts/states';
import { queries } from '../queries';

// Every page is fetched when it is first opened, so that the first one is small.
const InvitationPage = lazyRouteComponent(() => import('../invitation/invitation-page'), 'InvitationPage');
const OfferPage = lazyRouteComponent(() => import('../offer/offer-page'), 'OfferPage');
const ConfirmPage = lazyRouteComponent(() => import('../registration/confirm-page'), 'ConfirmPage');
const NoNetwork = lazyRouteComponent(() => import('../home/no-network'), 'NoNetwork');
const SignInPage = lazyRouteComponent(() => import('../signin/sign-in-page'), 'SignInPage');

export const root = createRootRoute({
  notFoundComponent: Missing,
  errorComponent: ({ error }) => <Failed problem={error instanceof Error ? error : new Error(String(error))} />,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: ({ to, welcome }: Record<string, unknown>): { to?: string; welcome?: boolean } => ({
    // Only a path of the portal itself: an address elsewhere could be slipped in by a link.
    ...(typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {}),
    ...(welcome === true ? { welcome } : {}),
  }),
});

const invitation = createRoute({ getParentRoute: () => root, path: '/invitations/$token', component: InvitationPage });

const shop = createRoute({
  getParentRoute: () => root,
  path: '/punch-out/$networkId/$token',
  component: lazyRouteComponent(() => import('../punch-out/shop-page'), 'ShopPage'),
});
const offer = createRoute({ getParentRoute: () => root, path: '/offer/$slug', component: OfferPage });
const confirmation = createRoute({ getParentRoute: () => root, path: '/registrations/$token', component: ConfirmPage });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: NoNetwork,
  beforeLoad: async ({ location }) => {
    const me = await queries.ensureQueryData(whoAmI);
    if (!me) throw redirect({ to: '/sign-in', search: { to: location.href } });
    const [seat] = seatsOf(me);
    if (seat) throw redirect({ to: '/networks/$slug', params: { slug: seat.slug } });
  },
});

export const network = createRoute({
  getParentRoute: () => root,
  path: '/networks/$slug',
  component: Frame,
  beforeLoad: async ({ location, params }) => {
    const me = await queries.ensureQueryData(whoAmI);
    if (!me) throw redirect({ to: '/sign-in', search: { to: location.href } });
    if (!seatIn(me, params.slug)) throw notFound();
  },
});

/** The pages outside a network. */
export const entrances = [signIn, invitation, offer, confirmation, shop, start];
