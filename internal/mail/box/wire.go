package box

import (
	"context"
	"net"
	"sync/atomic"
	"time"

	"jianbao/internal/diag"
)

// wire is the connection below TLS. A server may say only so much on it.
type wire struct {
	net.Conn
	heard   atomic.Int64 // bytes that were read since something was written
	late    atomic.Bool  // within has cut it, because the server was slow
	endless atomic.Bool  // more came than an answer has
}

// mostHeard bounds what the server may say at a time, in bytes. A list of folders has
// some hundred thousand at the most.
const mostHeard = 4 << 20

var errEndless = diag.Words{"the answer of the server does not end: it has more than 4 MB", "服务器的答复没完没了，已超过 4 MB"}

// Read implements net.Conn.
func (w *wire) Read(p []byte) (int, error) {
	n, err := w.Conn.Read(p)
	if w.heard.Add(int64(n)) > mostHeard {
		w.endless.Store(true)
		return 0, errEndless
	}
	return n, err
}

// Write implements net.Conn.
func (w *wire) Write(p []byte) (int, error) {
	w.heard.Store(0)
	return w.Conn.Write(p)
}

// within cuts the connection when ctx ends, or when the server has not answered in its
// time. stop calls that off.
func (b *Box) within(ctx context.Context) (stop func()) {
	timer := time.AfterFunc(b.server.Patience.Command, func() {
		b.wire.late.Store(true)
		_ = b.wire.Close()
	})
	end := context.AfterFunc(ctx, func() { _ = b.wire.Close() })
	return func() { timer.Stop(); end() }
}
