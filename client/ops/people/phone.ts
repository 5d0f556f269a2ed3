// A masked phone number with air around what is hidden: `138 **** 6027`.

export function spacedPhone(masked: string): string {
  return masked === '' ? '—' : masked.replace(/^(\d{3})(\*+)(\d{4})$/, '$1 $2 $3');
}
