package body

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"encoding/binary"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// lock decrypts what is in a file (ISO 32000-2 7.6).
type lock struct {
	number   int // of the object that says how the file is encrypted; 0: it has none
	key      []byte
	revision int
	streams  method
	texts    method
	metadata bool // metadata are encrypted, too
}

// method is how bytes are encrypted.
type method uint8

// The methods.
const (
	plain method = iota
	byRC4
	byAES    // with a key for each object
	byAES256 // with one key
)

// The refusals of what is encrypted.
const (
	Locked    Refusal = "it asks for a password: give it by --password-file, or save the file without one"
	OtherLock Refusal = "none of the given passwords opens it: look for capital letters and blanks, or save the file without a password"
	Forbidden Refusal = "its owner forbids printing: ask for a file that may be printed, or give the owner's password by --password-file"
	OddLock   Refusal = "it is encrypted in a way that is not known here: save it without encryption"
)

// mayPrint is the permission to print (ISO 32000-1 table 22).
const mayPrint = 1 << 2

// unlock finds the key of an encrypted file, by the empty password or one of these.
func (f *File) unlock(passwords []string) error {
	f.lock, f.Encrypted, f.Forbids = nil, false, false
	o := f.Trailer["Encrypt"]
	if o == nil {
		return f.failed
	}
	d := f.Dict(o)
	if d == nil {
		if f.Resolve(o) == nil && f.failed == nil {
			return nil // it leads to nothing: readers take the file as it is
		}
		return OddLock
	}
	l := &lock{metadata: true}
	if r, is := o.(types.IndirectRef); is {
		l.number = r.ObjectNumber.Value()
	}
	k := f.keys(d)
	if !l.methods(f, d) || k.revision < 2 || k.revision > 6 || f.Resolve(d["Filter"]) != types.Name("Standard") {
		return OddLock
	}
	l.revision = k.revision
	if b, is := f.Resolve(d["EncryptMetadata"]).(types.Boolean); is {
		l.metadata = bool(b)
	}
	k.metadata = l.metadata
	owner := false
	for _, password := range append([]string{""}, passwords...) {
		if key, byOwner := k.open(password); key != nil {
			l.key, owner = key, byOwner
			if owner || k.permissions&mayPrint != 0 {
				break
			}
		}
	}
	switch {
	case l.key != nil:
	case len(passwords) > 0:
		return OtherLock
	default:
		return Locked
	}
	f.Forbids = !owner && k.permissions&mayPrint == 0
	kept := f.kept[l.number]
	f.kept, f.torn = map[int]types.Object{}, map[int]bool{} // what was read was not decrypted
	f.kept[l.number] = kept
	f.lock, f.Encrypted = l, true
	return nil
}

// methods reads how streams and strings are encrypted; false: in no way that is known.
func (l *lock) methods(f *File, d types.Dict) bool {
	version, _ := number(f.Resolve(d["V"]))
	switch version {
	case 1, 2, 3:
		l.streams, l.texts = byRC4, byRC4
		return true
	case 4, 5:
	default:
		return false
	}
	known := true
	named := func(o types.Object) method {
		name, _ := f.Resolve(o).(types.Name)
		if name == "" || name == "Identity" {
			return plain
		}
		switch f.Resolve(f.Dict(f.Dict(d["CF"])[string(name)])["CFM"]) {
		case types.Name("V2"):
			return byRC4
		case types.Name("AESV2"):
			return byAES
		case types.Name("AESV3"):
			return byAES256
		case types.Name("None"), nil:
			return plain
		}
		known = false
		return plain
	}
	l.streams, l.texts = named(d["StmF"]), named(d["StrF"])
	return known
}

// strings decrypts those of an object.
func (l *lock) strings(n, generation int) opener {
	return func(b []byte) []byte { return l.decrypt(l.texts, n, generation, b) }
}

// stream decrypts the bytes of the stream whose dictionary is d.
func (l *lock) stream(n, generation int, d types.Dict, b []byte) []byte {
	if !l.metadata && d["Type"] == types.Name("Metadata") {
		return b
	}
	return l.decrypt(l.streams, n, generation, b)
}

// decrypt undoes a method for the bytes of an object (ISO 32000-2 7.6.3, algorithm 1).
func (l *lock) decrypt(by method, n, generation int, b []byte) []byte {
	key := l.key
	switch by {
	case plain:
		return b
	case byRC4, byAES:
		salted := append(append([]byte{}, key...), byte(n), byte(n>>8), byte(n>>16), byte(generation), byte(generation>>8))
		if by == byAES {
			salted = append(salted, "sAlT"...)
		}
		sum := md5.Sum(salted)
		key = sum[:min(len(l.key)+5, 16)]
	}
	if by == byRC4 {
		return rc4ed(key, b)
	}
	return unAES(key, b)
}

// rc4ed is b through RC4.
func rc4ed(key, b []byte) []byte {
	out := make([]byte, len(b))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, b)
	}
	return out
}

// unAES undoes AES in CBC mode, whose first block is the initial vector, and takes the
// padding off. Bytes beyond whole blocks are dropped, as readers drop them.
func unAES(key, b []byte) []byte {
	c, err := aes.NewCipher(key)
	if err != nil || len(b) < 2*aes.BlockSize {
		return nil
	}
	iv, b := b[:aes.BlockSize], b[aes.BlockSize:]
	out := make([]byte, len(b)/aes.BlockSize*aes.BlockSize)
	cipher.NewCBCDecrypter(c, iv).CryptBlocks(out, b[:len(out)])
	if pad := int(out[len(out)-1]); pad >= 1 && pad <= aes.BlockSize {
		out = out[:len(out)-pad]
	}
	return out
}

// little is a number in four bytes, the lowest first.
func little(n uint32) []byte { return binary.LittleEndian.AppendUint32(nil, n) }
