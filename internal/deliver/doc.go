// Package deliver turns finished bytes into files, one Receipt each. It knows
// nothing of briefs.
//
// A file is whole or not there. It is written under a temporary name in the same
// folder, brought to the disk, and renamed. When anything fails, the temporary is
// removed and the old file is as it was.
//
// File waits until the disk has the bytes before it renames. Copy does not, for
// runs of thousands of copies or messages: the disk takes some hundred MB a
// second, which is less than is made. A killed run leaves nothing torn either
// way. After a power cut a file of Copy may be torn until the same run is made
// again, which finds it: a copy by the hash in the Manifest, any other file by
// its bytes.
//
// A Manifest says which copies lie in a folder and what each was made from. Its
// salt is drawn once, and the manifest is on the disk before the first copy, so
// that a run that was killed goes on with the same bytes. Runs that keep a manifest
// take the folder's Lock: it is the system's, and goes with its process.
package deliver
