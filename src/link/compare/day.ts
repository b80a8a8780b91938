/** The day of an EDTF or ISO 8601 string as `YYYY-MM-DD`; null where it is no single known day. */
export function toDay(edtf: string | null): string | null {
  return edtf === null ? null : (/^(\d{4}-\d{2}-\d{2})(?:[T ].*|[?~%])?$/.exec(edtf)?.[1] ?? null)
}
