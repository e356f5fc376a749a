// Package deliver turns finished bytes into files, one Receipt each. A file is
// whole or not there: it is written under a temporary name in the same folder,
// brought to the disk, and renamed; when anything fails the temporary is
// removed and the old file is as it was. It knows nothing of briefs.
package deliver
