export interface MeRow {
  id: string;
}
