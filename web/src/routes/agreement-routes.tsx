import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agreementsSearch } from '../agreement/agreements-search';
import { savingsSearch } from '../savings/savings-search';
import { settlementSearch } from '../settlement/settlement-search';
import { network } from './network-route';

// Every page is fetched when it is first opened, so that the first one is small.
const AgreementPage = lazyRouteComponent(() => import('../agreement/agreement-page'), 'AgreementPage');
const CataloguePage = lazyRouteComponent(() => import('../agreement/catalogue-page'), 'CataloguePage');
const RoundAgreementsPage = lazyRouteComponent(() => import('../agreement/round-agreements-page'), 'RoundAgreementsPage');

const agreements = createRoute({ getParentRoute: () => network, path: 'agreements', component: CataloguePage, validateSearch: agreementsSearch });
const agreementsOfRound = createRoute({ getParentRoute: () => network, path: 'rounds/$roundId/agreements', component: RoundAgreementsPage });
const agreement = createRoute({
  getParentRoute: () => network,
  path: 'agreements/$agreementId',
  component: AgreementPage,
  validateSearch: ({ edition, year }: Record<string, unknown>): { edition?: number; year?: number } => ({
    ...(typeof edition === 'number' && Number.isInteger(edition) ? { edition } : {}),
    ...(typeof year === 'number' && [1, 2, 3, 4].includes(year) ? { year } : {}),
  }),
});

const renewal = createRoute({
  getParentRoute: () => network,
  path: 'agreements/$agreementId/renewal',
  component: lazyRouteComponent(() => import('../renewal/renewal-page'), 'RenewalPage'),
});

const settlement = createRoute({
  getParentRoute: () => network,
  path: 'agreements/$agreementId/$part',
  component: lazyRouteComponent(() => import('../settlement/settlement-page'), 'SettlementPage'),
  validateSearch: settlementSearch,
});

const order = createRoute({
  getParentRoute: () => network,
  path: 'agreements/$agreementId/orders/$orderId',
  component: lazyRouteComponent(() => import('../order/order-page'), 'OrderPage'),
});

const disagreement = createRoute({
  getParentRoute: () => network,
  path: 'agreements/$agreementId/disagreements/$disagreementId',
  component: lazyRouteComponent(() => import('../disagreement/disagreement-page'), 'DisagreementPage'),
});

const savings = createRoute({
  getParentRoute: () => network,
  path: 'savings',
  component: lazyRouteComponent(() => import('../savings/savings-page'), 'SavingsPage'),
  validateSearch: savingsSearch,
});

/** The framework agreements and what is bought under them. */
export const agreementRoutes = [agreements, agreementsOfRound, agreement, renewal, settlement, order, disagreement, savings];
