// The door of the script library (话术). Versions are in library.ts, what others use in using.ts, places in places.rules.ts.

export { DEFAULT_SCRIPTS } from './defaults.rules.ts';
export type { DefaultScript } from './defaults.rules.ts';
export { countUse, fillScript, seedScripts } from './using.ts';
export { fillPlaces, placesIn } from './places.rules.ts';
export type { PlaceValues } from './places.rules.ts';
export type { ScriptRow } from './model.ts';
