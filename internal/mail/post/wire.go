package post

import (
	"context"
	"net"
	"sync/atomic"
	"time"
)

// wire is the connection below TLS. It remembers whether what was written went
// out of our hands, and whether it was cut because the server was slow.
type wire struct {
	net.Conn
	late  atomic.Bool // it was closed by closeAfter
	asked atomic.Bool // something was read, or tried to be, since mark
	torn  atomic.Bool // a write failed since mark, and before anything was read
}

// mark begins to look whether what is written next goes out whole. TLS may
// write of its own when it reads: what fails then says nothing of the message.
func (w *wire) mark() {
	w.asked.Store(false)
	w.torn.Store(false)
}

// Write implements io.Writer.
func (w *wire) Write(p []byte) (int, error) {
	n, err := w.Conn.Write(p)
	if err != nil && n < len(p) && !w.asked.Load() {
		w.torn.Store(true)
	}
	return n, err
}

// Read implements io.Reader.
func (w *wire) Read(p []byte) (int, error) {
	w.asked.Store(true)
	return w.Conn.Read(p)
}

// closeAfter cuts the connection after d, unless the result is called before.
func (w *wire) closeAfter(d time.Duration) (stop func() bool) {
	return time.AfterFunc(d, func() {
		w.late.Store(true)
		_ = w.Close()
	}).Stop
}

// closeSoon cuts the connection some time after ctx has ended, so that a
// transaction under way can come to its end, and no longer.
func (w *wire) closeSoon(ctx context.Context, grace time.Duration) (stop func() bool) {
	return context.AfterFunc(ctx, func() { w.closeAfter(grace) })
}
