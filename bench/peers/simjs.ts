import { createRequire } from "node:module";

export interface SimjsRequest {
  done(callback: () => void): SimjsRequest;
  waitUntil(delay: number, callback: () => void): SimjsRequest;
  unlessEvent(event: unknown, callback: () => void): SimjsRequest;
  cancel(): void;
}

export interface SimjsEntity {
  readonly callbackMessage: unknown;
  time(): number;
  setTimer(delay: number): SimjsRequest;
  useFacility(facility: unknown, duration: number): SimjsRequest;
  putStore(store: unknown, item: unknown): SimjsRequest;
  getStore(store: unknown): SimjsRequest;
  putBuffer(buffer: unknown, amount: number): SimjsRequest;
  getBuffer(buffer: unknown, amount: number): SimjsRequest;
}

type EntityClass = new (...of: unknown[]) => SimjsEntity;

interface Simjs {
  Sim: new () => {
    simulate(until: number, maxEvents?: number): boolean;
    addEntity(kind: EntityClass): SimjsEntity;
  };
  Entity: EntityClass;
  Facility: new (name: string) => unknown;
  Store: new (capacity: number) => unknown;
  Buffer: new (name: string, capacity: number, initial?: number) => unknown;
}

/** simjs 2.0.3: its bundle exports nothing and puts itself on `window`. */
export function simjs(): Simjs {
  const place = globalThis as unknown as { window?: { Sim?: Simjs } };
  place.window ??= {};
  if (place.window.Sim === undefined) createRequire(import.meta.url)("simjs");
  return place.window.Sim!;
}
