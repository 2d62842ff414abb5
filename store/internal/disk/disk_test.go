package disk

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// What was encoded comes back, in one chunk or several.
func TestValuesComeBack(t *testing.T) {
	times := []time.Time{
		{},
		time.Date(2031, 3, 4, 5, 6, 7, 8, time.UTC),
		time.Date(2031, 3, 4, 5, 6, 7, 0, time.FixedZone("CET", 3600)),
		time.Date(1890, 3, 4, 5, 6, 7, 0, time.FixedZone("", -1234)),
		time.Unix(1_900_000_000, 5),
	}
	var e Encoder
	for _, shared := range []string{"Herald", "", "Herald"} {
		e.Shared(shared)
	}
	for _, at := range times {
		e.Time(at)
	}
	e.Float(.1)
	e.Float32(.2)
	paths := []string{"/news/a.txt", "/news/b.txt", "c.txt", "/news/a.txt"}
	for _, path := range paths {
		e.Path(path)
	}
	first := e.Bytes
	e.Bytes = nil
	e.Shared("Herald")
	e.Uint(1<<64 - 1)
	e.Int(-1 << 63)
	e.String("café")

	var d Decoder
	d.Read(string(first))
	for _, want := range []string{"Herald", "", "Herald"} {
		if got, _ := d.Shared(); got != want {
			t.Errorf("shared %q, want %q", got, want)
		}
	}
	for _, want := range times {
		if got := d.Time(); !got.Equal(want) || got.Format(time.RFC1123Z) != want.Format(time.RFC1123Z) {
			t.Errorf("time %v, want %v", got, want)
		}
	}
	if f, g := d.Float(), d.Float32(); f != .1 || g != .2 {
		t.Errorf("floats %v, %v", f, g)
	}
	for i, want := range paths {
		if got, isNew := d.Path(); got != want || isNew != (i < 3) {
			t.Errorf("path %q, new %v, want %q", got, isNew, want)
		}
	}
	if d.More() {
		t.Error("there is more")
	}
	d.Read(string(e.Bytes))
	shared, again := d.Shared()
	if n, m, s := d.Uint(), d.Int(), d.String(); shared != "Herald" || again || n != 1<<64-1 || m != -1<<63 || s != "café" || d.Err() != nil {
		t.Errorf("%q %v %d %d %q, %v", shared, again, n, m, s, d.Err())
	}
	if d.Uint(); !errors.Is(d.Err(), ErrUnusable) {
		t.Errorf("reading past the end: %v", d.Err())
	}
}

// However bytes are read, nothing but values or an error comes of it.
func FuzzDecoder(f *testing.F) {
	var e Encoder
	e.Shared("Herald")
	e.Time(time.Date(2031, 3, 4, 5, 6, 7, 0, time.FixedZone("CET", 3600)))
	e.Float(.5)
	f.Add(e.Bytes)
	f.Fuzz(func(t *testing.T, data []byte) {
		var d Decoder
		d.Read(string(data))
		for d.More() {
			d.Shared()
			d.Path()
			d.Time()
			d.Count()
			d.Int()
			_ = d.String()
			d.Float()
		}
	})
}

func FuzzReader(f *testing.F) {
	path := filepath.Join(f.TempDir(), "whole")
	err := Write(path, "about", func(w *Writer) error {
		return errors.Join(w.Chunk(1, []byte("first")), w.Chunk(2, nil))
	})
	if err != nil {
		f.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	f.Add(whole[:len(whole)-1])
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := Open(path, "about")
		if err != nil {
			return
		}
		defer r.Close()
		for {
			_, payload, err := r.Next(nil)
			if errors.Is(err, io.EOF) || err != nil {
				return
			}
			if len(payload) > len(data) {
				t.Fatalf("%d bytes of %d", len(payload), len(data))
			}
		}
	})
}

func FuzzUnpack(f *testing.F) {
	packed, err := Pack([]byte("the harbour, the harbour, the harbour"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(packed)
	f.Fuzz(func(t *testing.T, data []byte) {
		payload, err := Unpack(data)
		if err != nil {
			return
		}
		packed, err := Pack(payload)
		if err != nil {
			t.Fatal(err)
		}
		if again, err := Unpack(packed); err != nil || string(again) != string(payload) {
			t.Errorf("%q comes back as %q, %v", payload, again, err)
		}
	})
}
