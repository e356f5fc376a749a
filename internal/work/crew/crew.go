// Package crew does many pieces of work at a time, on as many goroutines as it
// is given. A piece that panics becomes an error, so that one fault of the
// program does not take the other pieces with it.
package crew

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// Size is how many goroutines work on all pieces where want were asked for; 0
// asks for as many as there are cores. It is at least 1.
func Size(want, all int) int {
	if want == 0 {
		want = runtime.GOMAXPROCS(0)
	}
	return max(1, min(want, all))
}

// Each calls do for 0 to n-1 on so many goroutines, and waits for them. An error
// cancels the ctx of the other calls. What it returns is the first error that is
// not merely the echo of that.
func Each(ctx context.Context, n, size int, do func(context.Context, int) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	errs := make([]error, n)
	next := make(chan int)
	var wg sync.WaitGroup
	for range size {
		wg.Go(func() {
			for i := range next {
				if errs[i] = do(ctx, i); errs[i] != nil {
					cancel()
				}
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
	return First(errs)
}

// First is the first error that is not merely the echo of another's cancelling,
// or the first of all. It is nil when none of them is an error.
func First(errs []error) error {
	var first error
	for _, err := range errs {
		if err == nil {
			continue
		}
		if !Stopped(err) {
			return err
		}
		if first == nil {
			first = err
		}
	}
	return first
}

// Stopped says that an error is that of a context which was ended: somebody
// wanted the work to stop.
func Stopped(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

// Panic is a panic in a piece of work: a fault of this program.
type Panic struct {
	Piece string // the name of the piece
	Fault any    // what the program panicked with
	Stack []byte // what its makers need
}

// Error implements error.
func (e *Panic) Error() string { return fmt.Sprintf("%s: %v", e.Piece, e.Fault) }

// Guard calls do unless ctx has ended, and turns a panic into an error, a
// *Panic that names the piece.
func Guard(ctx context.Context, piece string, do func() error) (err error) {
	if err := ctx.Err(); err != nil {
		return err
	}
	defer func() {
		if fault := recover(); fault != nil {
			err = &Panic{piece, fault, debug.Stack()}
		}
	}()
	return do()
}
