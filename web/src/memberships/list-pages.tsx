import { OnlyFor } from '../office/only-for';
import { MembershipList } from './membership-list';

/** The network's members and who applies to be one. */
export function MembersPage() {
  return (
    <OnlyFor roles={['office', 'auditor']}>
      <MembershipList kind="member" />
    </OnlyFor>
  );
}

/** Who may sign up to agreements without shaping a round. Domain §1. */
export function CustomersPage() {
  return (
    <OnlyFor roles={['office', 'auditor']}>
      <MembershipList kind="customer" />
    </OnlyFor>
  );
}

/** Who bids; members and customers see them by name. Domain §6.4. */
export function SuppliersPage() {
  return <MembershipList kind="supplier" />;
}
