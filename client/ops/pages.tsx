// Which page stands at which address; each is loaded when it is first visited. Today comes with the entry: most visits begin there.

import type { ReactElement } from 'react';
import { Suspense, lazy } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { NotAllowed, NotFound } from './NotFound.tsx';
import { Bones } from './parts/states.tsx';
import { usePerson } from './person.ts';
import { mayEnter, trailOf } from './shell/rooms.ts';
import { TodayPage } from './today/TodayPage.tsx';

const PeoplePage = lazy(() => import('./people/PeoplePage.tsx').then(({ PeoplePage: page }) => ({ default: page })));
const PersonPage = lazy(() => import('./people/PersonPage.tsx').then(({ PersonPage: page }) => ({ default: page })));
const TiersPage = lazy(() => import('./tiers/TiersPage.tsx').then(({ TiersPage: page }) => ({ default: page })));
const PolicyPage = lazy(() => import('./tiers/PolicyPage.tsx').then(({ PolicyPage: page }) => ({ default: page })));
const ComparePage = lazy(() => import('./tiers/ComparePage.tsx').then(({ ComparePage: page }) => ({ default: page })));
const ChangesPage = lazy(() => import('./tiers/ChangesPage.tsx').then(({ ChangesPage: page }) => ({ default: page })));
const ObjectionsPage = lazy(() => import('./tiers/ObjectionsPage.tsx').then(({ ObjectionsPage: page }) => ({ default: page })));
const PlanPage = lazy(() => import('./tiers/PlanPage.tsx').then(({ PlanPage: page }) => ({ default: page })));
const GroupsPage = lazy(() => import('./groups/GroupsPage.tsx').then(({ GroupsPage: page }) => ({ default: page })));
const DivertsPage = lazy(() => import('./diverts/DivertsPage.tsx').then(({ DivertsPage: page }) => ({ default: page })));
const DivertPage = lazy(() => import('./diverts/DivertPage.tsx').then(({ DivertPage: page }) => ({ default: page })));
const OperatorsPage = lazy(() => import('./operators/OperatorsPage.tsx').then(({ OperatorsPage: page }) => ({ default: page })));
const OperatorPage = lazy(() => import('./operators/OperatorPage.tsx').then(({ OperatorPage: page }) => ({ default: page })));
const AssignmentsPage = lazy(() => import('./operators/AssignmentsPage.tsx').then(({ AssignmentsPage: page }) => ({ default: page })));
const AssignmentPage = lazy(() => import('./operators/AssignmentPage.tsx').then(({ AssignmentPage: page }) => ({ default: page })));
const AccountsPage = lazy(() => import('./accounts/AccountsPage.tsx').then(({ AccountsPage: page }) => ({ default: page })));
const IpAccountPage = lazy(() => import('./accounts/IpAccountPage.tsx').then(({ IpAccountPage: page }) => ({ default: page })));
const GroupCodesPage = lazy(() => import('./groups/GroupCodesPage.tsx').then(({ GroupCodesPage: page }) => ({ default: page })));
const ViolationsPage = lazy(() => import('./violations/ViolationsPage.tsx').then(({ ViolationsPage: page }) => ({ default: page })));
const ChannelsPage = lazy(() => import('./channels/ChannelsPage.tsx').then(({ ChannelsPage: page }) => ({ default: page })));
const ScriptsPage = lazy(() => import('./scripts/ScriptsPage.tsx').then(({ ScriptsPage: page }) => ({ default: page })));
const GroupPage = lazy(() => import('./groups/GroupPage.tsx').then(({ GroupPage: page }) => ({ default: page })));
const QuarantinePage = lazy(() => import('./quarantine/QuarantinePage.tsx').then(({ QuarantinePage: page }) => ({ default: page })));
const OrdersPage = lazy(() => import('./orders/OrdersPage.tsx').then(({ OrdersPage: page }) => ({ default: page })));
const CampaignsPage = lazy(() => import('./campaigns/CampaignsPage.tsx').then(({ CampaignsPage: page }) => ({ default: page })));
const CampaignPage = lazy(() => import('./campaigns/CampaignPage.tsx').then(({ CampaignPage: page }) => ({ default: page })));
const CampaignComparePage = lazy(() => import('./campaigns/review/ComparePage.tsx').then(({ ComparePage: page }) => ({ default: page })));
const RanksPage = lazy(() => import('./campaigns/boards/RanksPage.tsx').then(({ RanksPage: page }) => ({ default: page })));
const ReplayPage = lazy(() => import('./campaigns/boards/ReplayPage.tsx').then(({ ReplayPage: page }) => ({ default: page })));
const SchedulePage = lazy(() => import('./schedule/SchedulePage.tsx').then(({ SchedulePage: page }) => ({ default: page })));
const WeeklyModelsPage = lazy(() => import('./schedule/ModelsPage.tsx').then(({ ModelsPage: page }) => ({ default: page })));
const RotasPage = lazy(() => import('./rotas/RotasPage.tsx').then(({ RotasPage: page }) => ({ default: page })));
const RotaPage = lazy(() => import('./rotas/RotaPage.tsx').then(({ RotaPage: page }) => ({ default: page })));
const MeetingsPage = lazy(() => import('./meetings/MeetingsPage.tsx').then(({ MeetingsPage: page }) => ({ default: page })));
const MeetingPage = lazy(() => import('./meetings/MeetingPage.tsx').then(({ MeetingPage: page }) => ({ default: page })));
const SwapsPage = lazy(() => import('./rotas/SwapsPage.tsx').then(({ SwapsPage: page }) => ({ default: page })));
const ProductsPage = lazy(() => import('./products/ProductsPage.tsx').then(({ ProductsPage: page }) => ({ default: page })));
const AbsencesPage = lazy(() => import('./leave/AbsencesPage.tsx').then(({ AbsencesPage: page }) => ({ default: page })));
const KolsPage = lazy(() => import('./kols/KolsPage.tsx').then(({ KolsPage: page }) => ({ default: page })));
const KolCandidatesPage = lazy(() => import('./kols/CandidatesPage.tsx').then(({ CandidatesPage: page }) => ({ default: page })));
const KolStatementsPage = lazy(() => import('./kols/StatementsPage.tsx').then(({ StatementsPage: page }) => ({ default: page })));
const RelaysPage = lazy(() => import('./relays/RelaysPage.tsx').then(({ RelaysPage: page }) => ({ default: page })));
const KolPage = lazy(() => import('./kols/KolPage.tsx').then(({ KolPage: page }) => ({ default: page })));
const CampsPage = lazy(() => import('./camps/CampsPage.tsx').then(({ CampsPage: page }) => ({ default: page })));
const CampPage = lazy(() => import('./camps/CampPage.tsx').then(({ CampPage: page }) => ({ default: page })));
const CampHomeworkPage = lazy(() => import('./camps/HomeworkPage.tsx').then(({ HomeworkPage: page }) => ({ default: page })));
const CoursePage = lazy(() => import('./camps/CoursePage.tsx').then(({ CoursePage: page }) => ({ default: page })));
const ImportsPage = lazy(() => import('./imports/ImportsPage.tsx').then(({ ImportsPage: page }) => ({ default: page })));
const ImportPage = lazy(() => import('./imports/ImportPage.tsx').then(({ ImportPage: page }) => ({ default: page })));
const JobsPage = lazy(() => import('./jobs/JobsPage.tsx').then(({ JobsPage: page }) => ({ default: page })));
const AuditPage = lazy(() => import('./audit/AuditPage.tsx').then(({ AuditPage: page }) => ({ default: page })));
const StaffPage = lazy(() => import('./staff/StaffPage.tsx').then(({ StaffPage: page }) => ({ default: page })));
const SystemPage = lazy(() => import('./settings/SystemPage.tsx').then(({ SystemPage: page }) => ({ default: page })));
const AccountPage = lazy(() => import('./account/AccountPage.tsx').then(({ AccountPage: page }) => ({ default: page })));

export function PageSwitch(): ReactElement {
  const [path] = useLocation();
  const roles = usePerson()?.roles ?? [];
  if (!trailOf(path).every((room) => mayEnter(room, roles))) return <NotAllowed />;
  return (
    <Suspense fallback={<Bones rows={8} height={48} />}>
      <Switch>
        <Route path="/" component={TodayPage} />
        <Route path="/people" component={PeoplePage} />
        <Route path="/people/tiers" component={TiersPage} />
        <Route path="/people/policies">
          <Redirect to="/people/tiers" replace />
        </Route>
        <Route path="/people/policies/compare" component={ComparePage} />
        <Route path="/people/policies/:version">{({ version }) => <PolicyPage key={version} version={Number(version)} />}</Route>
        <Route path="/people/changes" component={ChangesPage} />
        <Route path="/people/objections" component={ObjectionsPage} />
        <Route path="/people/plan" component={PlanPage} />
        <Route path="/people/orders" component={OrdersPage} />
        <Route path="/people/quarantine" component={QuarantinePage} />
        <Route path="/people/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
        <Route path="/groups" component={GroupsPage} />
        <Route path="/groups/diverts" component={DivertsPage} />
        <Route path="/groups/diverts/:id">{({ id }) => <DivertPage key={id} id={id} />}</Route>
        <Route path="/groups/operators" component={OperatorsPage} />
        <Route path="/groups/operators/:id">{({ id }) => <OperatorPage key={id} id={id} />}</Route>
        <Route path="/groups/assignments" component={AssignmentsPage} />
        <Route path="/groups/assignments/:id">{({ id }) => <AssignmentPage key={id} id={id} />}</Route>
        <Route path="/groups/accounts" component={AccountsPage} />
        <Route path="/groups/accounts/:id">{({ id }) => <IpAccountPage key={id} id={id} />}</Route>
        <Route path="/groups/codes" component={GroupCodesPage} />
        <Route path="/groups/violations" component={ViolationsPage} />
        <Route path="/groups/channels" component={ChannelsPage} />
        <Route path="/groups/scripts" component={ScriptsPage} />
        <Route path="/groups/:id">{({ id }) => <GroupPage key={id} id={id} />}</Route>
        <Route path="/campaigns" component={CampaignsPage} />
        <Route path="/campaigns/products" component={ProductsPage} />
        <Route path="/campaigns/compare" component={CampaignComparePage} />
        <Route path="/campaigns/:id/board">{({ id }) => <RanksPage key={id} id={id} />}</Route>
        <Route path="/campaigns/:id/replay">{({ id }) => <ReplayPage key={id} id={id} />}</Route>
        <Route path="/campaigns/:id">{({ id }) => <CampaignPage key={id} id={id} />}</Route>
        <Route path="/schedule" component={SchedulePage} />
        <Route path="/schedule/models" component={WeeklyModelsPage} />
        <Route path="/schedule/rotas" component={RotasPage} />
        <Route path="/schedule/rotas/:id">{({ id }) => <RotaPage key={id} id={id} />}</Route>
        <Route path="/schedule/swaps" component={SwapsPage} />
        <Route path="/schedule/meetings" component={MeetingsPage} />
        <Route path="/schedule/meetings/:id">{({ id }) => <MeetingPage key={id} id={id} />}</Route>
        <Route path="/schedule/absences" component={AbsencesPage} />
        <Route path="/kols" component={KolsPage} />
        <Route path="/kols/candidates" component={KolCandidatesPage} />
        <Route path="/kols/statements" component={KolStatementsPage} />
        <Route path="/kols/relays" component={RelaysPage} />
        <Route path="/kols/:id">{({ id }) => <KolPage key={id} id={id} />}</Route>
        <Route path="/camps" component={CampsPage} />
        <Route path="/camps/homework" component={CampHomeworkPage} />
        <Route path="/camps/course" component={CoursePage} />
        <Route path="/camps/:id">{({ id }) => <CampPage key={id} id={id} />}</Route>
        <Route path="/settings">
          <Redirect to="/settings/imports" replace />
        </Route>
        <Route path="/settings/imports" component={ImportsPage} />
        <Route path="/settings/imports/:id">{({ id }) => <ImportPage id={id} />}</Route>
        <Route path="/settings/jobs" component={JobsPage} />
        <Route path="/settings/audit" component={AuditPage} />
        <Route path="/settings/staff" component={StaffPage} />
        <Route path="/settings/system" component={SystemPage} />
        <Route path="/settings/account" component={AccountPage} />
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}
