package body

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/sha256"
	"crypto/sha512"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/syntax"
)

// keys is what the standard security handler says of a file's key (ISO 32000-2 7.6.4).
type keys struct {
	revision    int
	permissions uint32
	length      int // of the key, in bytes
	owner, user []byte
	ownerKey    []byte // OE
	userKey     []byte // UE
	id          []byte
	metadata    bool
}

// keys reads them.
func (f *File) keys(d types.Dict) *keys {
	k := &keys{length: 5}
	k.revision, _ = number(f.Resolve(d["R"]))
	p, _ := number(f.Resolve(d["P"]))
	k.permissions = uint32(int64(p))
	if n, is := number(f.Resolve(d["Length"])); is && n >= 40 && n <= 256 {
		k.length = n / 8
	} else if is && n >= 5 && n <= 16 { // in bytes, as some write it
		k.length = n
	}
	if version, _ := number(f.Resolve(d["V"])); version == 1 {
		k.length = 5
	} else if version == 4 {
		k.length = 16
	}
	k.length = min(k.length, 16)
	k.owner, k.user = f.bytes(d["O"]), f.bytes(d["U"])
	k.ownerKey, k.userKey = f.bytes(d["OE"]), f.bytes(d["UE"])
	if id := f.array(f.Trailer["ID"]); len(id) > 0 {
		k.id = f.bytes(id[0])
	}
	return k
}

// bytes are those of a string.
func (f *File) bytes(o types.Object) []byte {
	switch s := f.Resolve(o).(type) {
	case types.HexLiteral:
		b, _ := s.Bytes()
		return b
	case types.StringLiteral:
		return []byte(syntax.Unquoted([]byte("(" + string(s) + ")")))
	}
	return nil
}

// open gives the key, if the password is the user's or the owner's; nil: it is neither.
func (k *keys) open(password string) (key []byte, byOwner bool) {
	if k.revision >= 5 {
		return k.open256([]byte(password))
	}
	pad := padded([]byte(password))
	if key := k.fromOwner(pad); key != nil {
		return key, true
	}
	if key := k.fromUser(pad); k.isUsers(key) {
		return key, false
	}
	return nil, false
}

// padding fills passwords up (ISO 32000-1 7.6.3.3).
const padding = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

func padded(password []byte) []byte {
	return append(append([]byte{}, password...), padding...)[:32]
}

// fromUser is the key of a user's password, which is padded (algorithm 2).
func (k *keys) fromUser(pad []byte) []byte {
	all := append(append([]byte{}, pad...), k.owner[:min(32, len(k.owner))]...)
	all = append(append(all, little(k.permissions)...), k.id...)
	if k.revision >= 4 && !k.metadata {
		all = append(all, 0xff, 0xff, 0xff, 0xff)
	}
	sum := md5.Sum(all)
	key := sum[:]
	if k.revision >= 3 {
		for range 50 {
			sum := md5.Sum(key[:k.length])
			key = sum[:]
		}
	}
	return key[:k.length]
}

// isUsers says that a key is that of the user's password (algorithms 4 to 6).
func (k *keys) isUsers(key []byte) bool {
	if len(k.user) < 16 {
		return false
	}
	if k.revision == 2 {
		return bytes.Equal(rc4ed(key, []byte(padding)), k.user[:min(32, len(k.user))])
	}
	sum := md5.Sum(append([]byte(padding), k.id...))
	b := sum[:]
	for i := range 20 {
		b = rc4ed(xored(key, byte(i)), b)
	}
	return bytes.Equal(b, k.user[:16])
}

// fromOwner is the key, if the password, which is padded, is the owner's (algorithm 7).
func (k *keys) fromOwner(pad []byte) []byte {
	if len(k.owner) < 32 {
		return nil
	}
	sum := md5.Sum(pad)
	key := sum[:]
	b := k.owner[:32]
	if k.revision == 2 {
		b = rc4ed(key[:k.length], b)
	} else {
		for range 50 {
			sum := md5.Sum(key[:k.length])
			key = sum[:]
		}
		for i := 19; i >= 0; i-- {
			b = rc4ed(xored(key[:k.length], byte(i)), b)
		}
	}
	if key := k.fromUser(b); k.isUsers(key) {
		return key
	}
	return nil
}

func xored(key []byte, with byte) []byte {
	out := make([]byte, len(key))
	for i, c := range key {
		out[i] = c ^ with
	}
	return out
}

// open256 is open for AES with 256 bits (algorithm 2.A).
func (k *keys) open256(password []byte) (key []byte, byOwner bool) {
	password = password[:min(len(password), 127)]
	if len(k.owner) < 48 || len(k.user) < 48 {
		return nil, false
	}
	users := k.user[:48]
	if bytes.Equal(k.hash(password, k.owner[32:40], users), k.owner[:32]) {
		return unwrapped(k.hash(password, k.owner[40:48], users), k.ownerKey), true
	}
	if bytes.Equal(k.hash(password, k.user[32:40], nil), k.user[:32]) {
		return unwrapped(k.hash(password, k.user[40:48], nil), k.userKey), false
	}
	return nil, false
}

// unwrapped undoes AES without padding and with a vector of zeros; nil: there is no key.
func unwrapped(by, b []byte) []byte {
	c, err := aes.NewCipher(by)
	if err != nil || len(b) < 32 {
		return nil
	}
	out := make([]byte, 32)
	cipher.NewCBCDecrypter(c, make([]byte, aes.BlockSize)).CryptBlocks(out, b[:32])
	return out
}

// hash is that of a password, a salt, and for the owner's the user's key (algorithm 2.B).
func (k *keys) hash(password, salt, users []byte) []byte {
	first := sha256.Sum256(bytes.Join([][]byte{password, salt, users}, nil))
	sum := first[:]
	if k.revision < 6 {
		return sum
	}
	for i := 0; ; i++ {
		block := bytes.Repeat(bytes.Join([][]byte{password, sum, users}, nil), 64)
		c, err := aes.NewCipher(sum[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(c, sum[16:32]).CryptBlocks(block, block)
		rest := 0
		for _, c := range block[:16] {
			rest += int(c)
		}
		switch rest % 3 {
		case 0:
			s := sha256.Sum256(block)
			sum = s[:]
		case 1:
			s := sha512.Sum384(block)
			sum = s[:]
		default:
			s := sha512.Sum512(block)
			sum = s[:]
		}
		if i >= 63 && int(block[len(block)-1]) <= i-31 {
			return sum[:32]
		}
	}
}
