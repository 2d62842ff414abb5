package articles

func looksLikeMarkdown(head []byte, name string) likeness { return unlike }

func parseMarkdown(in *input) ([]Article, error) { return nil, errOther }
