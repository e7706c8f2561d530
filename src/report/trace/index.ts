// A replication for other programs to read

export { type PlainFact, plainFact } from "./plainFact.ts";
export { type Sink, writeFacts, writeTracks } from "./trace.ts";
export { type TraceEvent, Tracks } from "./tracks.ts";
