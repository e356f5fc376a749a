package post

import (
	"context"
	"errors"
	"net"
	"sync/atomic"
	"time"
)

// wire is the connection below TLS. It remembers whether what was written left
// our hands whole, and whether it was cut because the server was slow.
type wire struct {
	net.Conn
	late  atomic.Bool  // closeAfter has cut it
	asked atomic.Bool  // a read has begun since mark
	torn  atomic.Bool  // since mark a write failed, before any read
	heard atomic.Int64 // bytes that were read since the last write
}

// mostAnswer bounds what the server may say at a time, in bytes, and so how many
// lines. An answer has some hundred; the greatest certificates have some
// thousand.
const mostAnswer = 256 << 10

// longLine is said of a line of which the client reads no more.
const longLine = "a line of the server's answer does not end: it has more than 2000 characters"

// errEndless is the error of a read beyond mostAnswer.
var errEndless = errors.New("the answer of the server does not end: it has more than 256 KB")

// mark begins to watch whether what is written next goes out whole. TLS may write
// on its own when it reads; a write that fails then says nothing of the message.
func (w *wire) mark() {
	w.asked.Store(false)
	w.torn.Store(false)
}

// Write implements io.Writer.
func (w *wire) Write(p []byte) (int, error) {
	w.heard.Store(0)
	n, err := w.Conn.Write(p)
	if err != nil && n < len(p) && !w.asked.Load() {
		w.torn.Store(true)
	}
	return n, err
}

// Read implements io.Reader.
func (w *wire) Read(p []byte) (int, error) {
	w.asked.Store(true)
	n, err := w.Conn.Read(p)
	if w.heard.Add(int64(n)) > mostAnswer {
		return 0, errEndless
	}
	return n, err
}

// closeAfter cuts the connection after d, unless stop is called before.
func (w *wire) closeAfter(d time.Duration) (stop func() bool) {
	return time.AfterFunc(d, func() {
		w.late.Store(true)
		_ = w.Close()
	}).Stop
}

// closeSoon cuts the connection when ctx has ended and grace has passed, so that
// a transaction under way can come to its end. stop calls that off.
func (w *wire) closeSoon(ctx context.Context, grace time.Duration) (stop func() bool) {
	return context.AfterFunc(ctx, func() { w.closeAfter(grace) })
}
