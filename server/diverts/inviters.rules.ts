// Who invites into groups that have no account for it yet: an account of the group's holder, else one of the same province, else any;
// the one that invites into the fewest groups first. An account is not changed here where there is one.

interface GroupLook {
  readonly id: string;
  readonly accountId: string | null;
  readonly operatorId: string | null;
  readonly province: string;
}

interface AccountLook {
  readonly id: string;
  readonly operatorId: string | null;
  readonly province: string;
}

/** By group, for those without. */
export function inviterFor(groups: readonly GroupLook[], accounts: readonly AccountLook[]): Map<string, string> {
  const held = new Map(accounts.map(({ id }) => [id, 0]));
  for (const { accountId } of groups) if (accountId !== null) held.set(accountId, (held.get(accountId) ?? 0) + 1);
  const found = new Map<string, string>();
  const inOrder = [...accounts].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const group of groups) {
    if (group.accountId !== null) continue;
    const closeness = (account: AccountLook): number =>
      account.operatorId !== null && account.operatorId === group.operatorId ? 0 : account.province === group.province ? 1 : 2;
    let best: AccountLook | null = null;
    for (const account of inOrder) {
      if (best === null || closeness(account) < closeness(best)) best = account;
      else if (closeness(account) === closeness(best) && (held.get(account.id) ?? 0) < (held.get(best.id) ?? 0)) best = account;
    }
    if (best === null) continue;
    found.set(group.id, best.id);
    held.set(best.id, (held.get(best.id) ?? 0) + 1);
  }
  return found;
}
