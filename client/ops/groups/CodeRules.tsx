// The rules of a group code, to be read.

import type { ReactElement } from 'react';

export function CodeRules({ rules }: { rules: readonly string[] }): ReactElement {
  return (
    <ol className="code-rules">
      {rules.map((rule, index) => (
        <li key={index}>{rule}</li>
      ))}
    </ol>
  );
}
