package address

import "testing"

// TestTarget: what may be a link is of the web or a letter, wherever it was found.
func TestTarget(t *testing.T) {
	for _, good := range []string{"https://example.org/", "HTTP://example.org/a?b=c#d", "mailto:a.b@example.org?subject=x", "http://[::1]:8080/"} {
		if to, ok := Target(good); !ok || to != good {
			t.Errorf("%s: %q, %v", good, to, ok)
		}
	}
	for _, bad := range []string{"", "ms-msdt:/id", "smb://host/x", `\\host\share\x`, "//host/x", "java\tscript:alert(9)", " javascript:alert(8)", "file:///etc/passwd",
		"data:text/html,x", "example.org/relative", "https:", "https:///x", "https://me:secret@example.org/", "mailto:", "mailto:nobody", "tel:1", "https://a b", "\x01https://a.org"} {
		if to, ok := Target(bad); ok {
			t.Errorf("%q leads to %q", bad, to)
		}
	}
	if to, ok := Target("https://例子.org/路?问=答"); !ok || to != "https://%E4%BE%8B%E5%AD%90.org/%E8%B7%AF?%E9%97%AE=%E7%AD%94" {
		t.Errorf("%q, %v", to, ok)
	}
}

// TestAddressesDoNotOverlap: an address that begins within another is none of its own,
// and no text is taken twice.
func TestAddressesDoNotOverlap(t *testing.T) {
	for _, s := range []string{
		"见h@._@htphcaa.cnTTTTTTTT_@ha.tph|@t_@hWWWh7tp5._@hcn", "a@b.cn_@c.cn", "a@b.cn%x@c.cn+y@d.cn", "www.a.cn@b.cn", "http://a.cn/x@b.cn",
	} {
		for at := 0; ; {
			a, ok := Next(s, at)
			if !ok {
				break
			}
			if a.From < at || a.To <= a.From {
				t.Fatalf("%q: after byte %d an address from %d to %d", s, at, a.From, a.To)
			}
			at = a.To
		}
	}
}
